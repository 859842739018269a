// A loop is written once as NAME_body; VARIANTS makes it a function for each processor and one that chooses. What 512 bits
// make no faster stays at 256; WIDE_VARIANTS has both, and TOLD_VARIANTS tells its body last whether they are 512.
#pragma once
#include <stdbool.h>

#define BODY static inline __attribute__((always_inline))
#define UNWRAP(...) __VA_ARGS__

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f,avx512cd,avx512bw,avx512dq,avx512vl")))
#define AVX512VNNI __attribute__((target("avx512f,avx512cd,avx512bw,avx512dq,avx512vl,avx512vnni")))
#define VARIANTS(result, name, parameters, arguments)                                               \
  static result name##_baseline parameters { return name##_body arguments; }                        \
  AVX2 static result name##_avx2 parameters { return name##_body arguments; }                       \
  result podium_##name(podium_variant variant, UNWRAP parameters) {                                 \
    return variant == podium_baseline ? name##_baseline arguments : name##_avx2 arguments;          \
  }
#define THREE_VARIANTS(result, name, parameters, arguments, narrow, wide)                           \
  static result name##_baseline parameters { return name##_body narrow; }                           \
  AVX2 static result name##_avx2 parameters { return name##_body narrow; }                          \
  AVX512 static result name##_avx512 parameters { return name##_body wide; }                        \
  result podium_##name(podium_variant variant, UNWRAP parameters) {                                 \
    if (variant == podium_baseline) return name##_baseline arguments;                               \
    return variant == podium_avx2 ? name##_avx2 arguments : name##_avx512 arguments;                \
  }
#else
#define VARIANTS(result, name, parameters, arguments)                                               \
  THREE_VARIANTS(result, name, parameters, arguments, arguments, arguments)
#define THREE_VARIANTS(result, name, parameters, arguments, narrow, wide)                           \
  result podium_##name(podium_variant variant, UNWRAP parameters) {                                 \
    (void)variant;                                                                                  \
    return name##_body narrow;                                                                      \
  }
#endif
#define WIDE_VARIANTS(result, name, parameters, arguments)                                          \
  THREE_VARIANTS(result, name, parameters, arguments, arguments, arguments)
#define TOLD_VARIANTS(result, name, parameters, arguments)                                          \
  THREE_VARIANTS(result, name, parameters, arguments, (UNWRAP arguments, false), (UNWRAP arguments, true))
