#include "flat.h"
#include "network.h"
#include "philox.h"
#include "variants.h"

// Half-words of one draw each: sixteen bits are one lane.
typedef int16_t row32 __attribute__((vector_size(64), aligned(2), may_alias));
enum { middle = 1 << (podium_weight_bits - 1) };

/// Words hold their half-words in the order of memory, on little-endian machines.
BODY void uniforms(uint64_t key, uint64_t stream, uint64_t first_block, int16_t *out) {
  uint64_t c0[lanes], c1[lanes], c2[lanes], c3[lanes];
  for (size_t i = 0; i < lanes; i++) {
    const uint64_t block = first_block + i;
    c0[i] = block, c1[i] = block >> 32, c2[i] = stream >> 32, c3[i] = stream;
  }
  philox(key, c0, c1, c2, c3);
  uint64_t halves[2 * lanes];
  for (size_t i = 0; i < lanes; i++) {
    halves[i] = (c0[i] & 0xFFFFFFFF) | c1[i] << 32;
    halves[lanes + i] = (c2[i] & 0xFFFFFFFF) | c3[i] << 32;
  }
  uint16_t h[podium_group];
  __builtin_memcpy(h, halves, sizeof h);
  // (h + 1) / 2, to the nearest of 0…2^15, moved so that signs compare right.
  for (size_t p = 0; p < podium_group; p++) out[p] = (int16_t)((h[p] >> 1) + (h[p] & 1) - middle);
}

BODY void order_halves(int16_t *low, int16_t *high, bool wide) {
  for (size_t part = 0; part < podium_group; part += 32) {
    row32 *l = (row32 *)(low + part), *h = (row32 *)(high + part);
    const row32 a = *l, b = *h, least = __builtin_elementwise_min(a, b);
    *l = least;
    *h = wide ? a ^ b ^ least : __builtin_elementwise_max(a, b);
  }
}

// Pairs inside each sixteen bytes, as unpacking does.
#define LOWER(g) 8 * g, 32 + 8 * g, 8 * g + 1, 33 + 8 * g, 8 * g + 2, 34 + 8 * g, 8 * g + 3, 35 + 8 * g
#define UPPER(g) 8 * g + 4, 36 + 8 * g, 8 * g + 5, 37 + 8 * g, 8 * g + 6, 38 + 8 * g, 8 * g + 7, 39 + 8 * g

BODY void flat_weights_body(
    uint64_t key, const uint64_t *streams, size_t k, uint64_t group, int16_t *sorted, int16_t *out, bool wide) {
  // Below all and above all.
  for (size_t p = 0; p < podium_group; p++) sorted[p] = -middle, sorted[k * podium_group + p] = middle;
  for (size_t j = 1; j < k; j++) uniforms(key, streams[j - 1], 8 * group, sorted + j * podium_group);
  int16_t *const drawn = sorted + podium_group;
  const size_t points = k - 1;
  NETWORK(points, for (size_t i = first; i < first + run; i++)
    order_halves(drawn + i * podium_group, drawn + (i + apart) * podium_group, wide);)
  for (size_t j = 0; j < k; j += 2) {
    for (size_t part = 0; part < podium_group; part += 32) {
      const row32 *gaps = (const row32 *)(sorted + j * podium_group + part);
      const row32 middle_row = gaps[2], even = gaps[0] - middle_row;
      row32 odd = {0};
      if (j + 1 < k) odd = middle_row - gaps[4];
      row32 *pairs = (row32 *)(out + j * podium_group + 2 * part);
      pairs[0] = __builtin_shufflevector(even, odd, LOWER(0), LOWER(1), LOWER(2), LOWER(3));
      pairs[1] = __builtin_shufflevector(even, odd, UPPER(0), UPPER(1), UPPER(2), UPPER(3));
    }
  }
}

TOLD_VARIANTS(void, flat_weights,
              (uint64_t key, const uint64_t *streams, size_t k, uint64_t group, int16_t *scratch, int16_t *out),
              (key, streams, k, group, scratch, out))
