#include "flat.h"
#include "variants.h"
#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { together = 3 };

// Products of pairs of 16-bit numbers, added, for three entities at once: limbs against the weights of `across` rows of
// draws. No sum leaves 31 bits: weights add up to 2^15, limbs are at most 2^14, offsets 2^28.
#define PRODUCTS(name, attributes, bytes, across, multiply)                                                          \
  typedef int32_t name##_row __attribute__((vector_size(bytes), aligned(4), may_alias));                             \
  attributes static void name(const podium_flat *flat, const int16_t *weights, int32_t *out) {                       \
    enum { width = bytes / 4, rows = across, parts = podium_group / (width * rows) };                                \
    const size_t pairs = (flat->k + 1) / 2;                                                                          \
    const int left = flat->shift < podium_limb_bits ? podium_limb_bits - flat->shift : 0;                            \
    const int right = flat->shift < podium_limb_bits ? flat->shift : podium_limb_bits;                               \
    const int last = flat->shift - right;                                                                            \
    for (size_t start = 0; start < flat->n; start += together) {                                                     \
      for (size_t part = 0; part < parts; part++) {                                                                  \
        name##_row high[together][rows], low[together][rows];                                                        \
        for (size_t e = 0; e < together; e++) {                                                                      \
          for (size_t v = 0; v < rows; v++) {                                                                        \
            high[e][v] = (name##_row){0};                                                                            \
            low[e][v] = (name##_row){0} + flat->offsets[start + e];                                                  \
          }                                                                                                          \
        }                                                                                                            \
        const int32_t *limb = (const int32_t *)(const void *)flat->limbs + start / together * pairs * 2 * together;  \
        const name##_row *w = (const name##_row *)weights + part * rows;                                             \
        for (size_t q = 0; q < pairs; q++, limb += 2 * together, w += podium_group / width) {                        \
          name##_row drawn[rows];                                                                                    \
          for (size_t v = 0; v < rows; v++) drawn[v] = w[v];                                                         \
          for (size_t e = 0; e < together; e++) {                                                                    \
            const name##_row h = (name##_row){0} + limb[2 * e], l = (name##_row){0} + limb[2 * e + 1];               \
            for (size_t v = 0; v < rows; v++) high[e][v] = multiply(name##_row, high[e][v], drawn[v], h);            \
            for (size_t v = 0; v < rows; v++) low[e][v] = multiply(name##_row, low[e][v], drawn[v], l);              \
          }                                                                                                          \
        }                                                                                                            \
        for (size_t e = 0; e < together; e++) {                                                                      \
          name##_row *o = (name##_row *)(out + (start + e) * podium_group) + part * rows;                            \
          for (size_t v = 0; v < rows; v++) o[v] = -(((high[e][v] << left) + (low[e][v] >> right)) >> last);         \
        }                                                                                                            \
      }                                                                                                              \
    }                                                                                                                \
  }

#if defined(__x86_64__)
#define MADD_128(row, sum, w, x) ((sum) + (row)_mm_madd_epi16((__m128i)(w), (__m128i)(x)))
#define MADD_256(row, sum, w, x) ((sum) + (row)_mm256_madd_epi16((__m256i)(w), (__m256i)(x)))
#define MADD_512(row, sum, w, x) ((sum) + (row)_mm512_madd_epi16((__m512i)(w), (__m512i)(x)))
#define DPWSSD_512(row, sum, w, x) ((row)_mm512_dpwssd_epi32((__m512i)(sum), (__m512i)(w), (__m512i)(x)))
PRODUCTS(products_baseline, , 16, 2, MADD_128)
PRODUCTS(products_avx2, AVX2, 32, 2, MADD_256)
PRODUCTS(products_avx512, AVX512, 64, 4, MADD_512)
PRODUCTS(products_vnni, AVX512VNNI, 64, 4, DPWSSD_512)

void podium_flat_scores(podium_variant variant, const podium_flat *flat, const int16_t *weights, int32_t *out) {
  switch (variant) {
    case podium_avx512vnni: products_vnni(flat, weights, out); break;
    case podium_avx512: products_avx512(flat, weights, out); break;
    case podium_avx2: products_avx2(flat, weights, out); break;
    case podium_baseline: products_baseline(flat, weights, out); break;
  }
}
#else
#define APART(row, sum, w, x) ((sum) + ((w) << 16 >> 16) * ((x) << 16 >> 16) + ((w) >> 16) * ((x) >> 16))
PRODUCTS(products_baseline, , 16, 2, APART)

void podium_flat_scores(podium_variant variant, const podium_flat *flat, const int16_t *weights, int32_t *out) {
  (void)variant;
  products_baseline(flat, weights, out);
}
#endif

size_t podium_flat_limbs(size_t n, size_t k) { return (n + together - 1) / together * ((k + 1) / 2) * 4 * together; }

size_t podium_flat_offsets(size_t n) { return (n + together - 1) / together * together; }

void podium_flat_prepare(podium_flat *flat) {
  const size_t n = flat->n, k = flat->k, pairs = (k + 1) / 2;
  for (size_t place = 0; place < podium_flat_limbs(n, k); place++) flat->limbs[place] = 0;
  for (size_t i = 0; i < podium_flat_offsets(n); i++) flat->offsets[i] = 0;
  int64_t most = 0;
  for (size_t i = 0; i < n; i++) {
    int64_t sum = 0, largest = 0;
    for (size_t j = 0; j < k; j++) {
      const int32_t x = flat->values[i * k + j];
      int16_t *limb = flat->limbs + ((i / together * pairs + j / 2) * together + i % together) * 4 + j % 2;
      limb[0] = (int16_t)(x >> podium_limb_bits);
      limb[2] = (int16_t)(x & ((1 << podium_limb_bits) - 1));
      sum += x;
      largest = x > largest ? x : largest;
    }
    flat->offsets[i] = (int32_t)-(sum >> (podium_grid_bits - podium_weight_bits));
    const int64_t bound = (largest << podium_weight_bits) - flat->offsets[i];
    most = bound > most ? bound : most;
  }
  flat->shift = 0;
  while (most >> flat->shift >= INT32_MAX) flat->shift++;
}
