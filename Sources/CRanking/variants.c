#include "ranking.h"

bool podium_supports(podium_variant variant) {
  if (variant == podium_baseline) return true;
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2");
#else
  return false;
#endif
}
