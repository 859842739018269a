#include "standings.h"
#include "rows16.h"
#include "variants.h"

typedef uint32_t row16_unsigned __attribute__((vector_size(64), may_alias));
typedef uint8_t bytes16 __attribute__((vector_size(16), aligned(1), may_alias));
typedef uint16_t halves16 __attribute__((vector_size(32), aligned(2), may_alias));

/// A key for each row of sixteen draws, smaller the larger the score: how far it is below the largest, as many leading bits
/// as there is room for, then the row's number. The signs are turned, as comparisons heed them.
BODY void make_keys(const int32_t *scores, size_t n, size_t stride, row16 *keys) {
  row16 largest = *(const row16_anywhere *)scores, least = largest;
  for (size_t i = 1; i < n; i++) {
    const row16 x = *(const row16_anywhere *)(scores + i * stride);
    largest = __builtin_elementwise_max(largest, x);
    least = __builtin_elementwise_min(least, x);
  }
  uint32_t range = 1;
  for (size_t l = 0; l < 16; l++) range |= (uint32_t)largest[l] - (uint32_t)least[l];
  const int up = __builtin_clz(range);
  const int32_t kept = numbers_cut(n);
  for (size_t i = 0; i < n; i++) {
    const row16 x = *(const row16_anywhere *)(scores + i * stride);
    const row16_unsigned below = ((row16_unsigned)largest - (row16_unsigned)x) << up;
    keys[i] = ((row16)below & kept) ^ (INT32_MIN | (int32_t)i);
  }
}

BODY uint32_t take_numbers(const row16 *keys, size_t n, void *ids, size_t pitch) {
  const int32_t numbers = ~numbers_cut(n);
  row16 near = {0}, previous = ~keys[0];
  for (size_t r = 0; r < n; r++) {
    const row16 key = keys[r], number = key & numbers;
    near |= ((key ^ previous) & ~numbers) == 0;
    previous = key;
    if (n <= 256) {
      *(bytes16 *)((uint8_t *)ids + r * pitch) = __builtin_convertvector(number, bytes16);
    } else {
      *(halves16 *)((uint16_t *)ids + r * pitch) = __builtin_convertvector(number, halves16);
    }
  }
  uint32_t draws = 0;
  for (size_t l = 0; l < 16; l++) draws |= (uint32_t)(near[l] != 0) << l;
  return draws;
}

BODY uint32_t standings_body(
    const int32_t *scores, size_t n, size_t stride, int32_t *keys, void *ids, size_t pitch, bool wide) {
  make_keys(scores, n, stride, (row16 *)keys);
  sort_rows((row16 *)keys, n, wide);
  return take_numbers((const row16 *)keys, n, ids, pitch);
}

TOLD_VARIANTS(uint32_t, standings,
              (const int32_t *scores, size_t n, size_t stride, int32_t *keys, void *ids, size_t pitch),
              (scores, n, stride, keys, ids, pitch))

// Four counts of each, so that one addition is not waited for by the next.
BODY void count_rank_body(const void *ids, size_t n, size_t draws, uint32_t *fours, uint32_t *counts) {
  const uint8_t *const bytes = ids;
  if (n > 256) {
    for (size_t d = 0; d < draws; d++) counts[((const uint16_t *)ids)[d]] += 1;
    return;
  }
  __builtin_memset(fours, 0, 4 * n * sizeof *fours);
  size_t d = 0;
  for (; d + 8 <= draws; d += 8) {
    uint64_t eight;
    __builtin_memcpy(&eight, bytes + d, 8);
    for (size_t b = 0; b < 8; b++) fours[b % 4 * n + (eight >> 8 * b & 255)] += 1;
  }
  for (; d < draws; d++) fours[bytes[d]] += 1;
  for (size_t i = 0; i < n; i++) counts[i] += fours[i] + fours[n + i] + fours[2 * n + i] + fours[3 * n + i];
}

WIDE_VARIANTS(void, count_rank, (const void *ids, size_t n, size_t draws, uint32_t *fours, uint32_t *counts),
              (ids, n, draws, fours, counts))
