#include "ranking.h"

#if defined(__x86_64__)
static bool has_avx512(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl");
}
#endif

bool podium_supports(podium_variant variant) {
  if (variant == podium_baseline) return true;
#if defined(__x86_64__)
  __builtin_cpu_init();
  switch (variant) {
    case podium_baseline: return true;
    case podium_avx2: return __builtin_cpu_supports("avx2");
    case podium_avx512: return __builtin_cpu_supports("avx2") && has_avx512();
    case podium_avx512vnni: return __builtin_cpu_supports("avx2") && has_avx512() && __builtin_cpu_supports("avx512vnni");
  }
#endif
  return false;
}

const char *podium_blas_core(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return NULL;
  return has_avx512() ? "SkylakeX" : "Haswell";
#else
  return NULL;
#endif
}
