// A loop is written once as NAME_body; VARIANTS makes it a function for each processor and one that chooses.
#pragma once

#define BODY static inline __attribute__((always_inline))

#if defined(__x86_64__)
#define VARIANTS(result, name, parameters, arguments)                                                \
  static result name##_baseline parameters { return name##_body arguments; }                         \
  __attribute__((target("avx2"))) static result name##_avx2 parameters { return name##_body arguments; } \
  result podium_##name(podium_variant variant, UNWRAP parameters) {                                  \
    return variant == podium_avx2 ? name##_avx2 arguments : name##_baseline arguments;               \
  }
#else
#define VARIANTS(result, name, parameters, arguments) \
  result podium_##name(podium_variant variant, UNWRAP parameters) {                   \
    (void)variant;                                                                    \
    return name##_body arguments;                                                     \
  }
#endif
#define UNWRAP(...) __VA_ARGS__
