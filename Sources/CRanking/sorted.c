#include "standings.h"
#include <stdlib.h>
#include <string.h>

enum { digit = 11, buckets = 1 << digit };

// Stable, by three digits from the lowest: `order` holds the rows, the highest score first.
static void sort_rows(const uint32_t *keys, size_t n, uint32_t *order, uint32_t *spare) {
  for (size_t i = 0; i < n; i++) order[i] = (uint32_t)i;
  for (unsigned shift = 0; shift < 32; shift += digit) {
    uint32_t starts[buckets] = {0};
    for (size_t i = 0; i < n; i++) starts[keys[i] >> shift & (buckets - 1)]++;
    uint32_t total = 0;
    for (size_t b = 0; b < buckets; b++) {
      const uint32_t size = starts[b];
      starts[b] = total;
      total += size;
    }
    for (size_t i = 0; i < n; i++) spare[starts[keys[order[i]] >> shift & (buckets - 1)]++] = order[i];
    memcpy(order, spare, n * sizeof *order);
  }
}

bool podium_rank_sorted(
    const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts, uint8_t *tied, size_t *ties) {
  uint32_t *room = malloc(3 * n * sizeof *room);
  if (!room) return false;
  uint32_t *keys = room, *order = room + n, *spare = room + 2 * n;
  *ties = 0;
  for (size_t d = 0; d < draws; d++) {
    // The highest score has the lowest key.
    for (size_t i = 0; i < n; i++) keys[i] = ~((uint32_t)scores[i * stride + d] ^ 0x80000000u);
    sort_rows(keys, n, order, spare);
    size_t above = 0;
    bool level = false;
    for (size_t i = 0; i < n; i++) {
      if (i > 0 && keys[order[i]] == keys[order[i - 1]]) level = true;
      else above = i;
      counts[order[i] * n + above] += 1;
    }
    tied[d] = level;
    *ties += level;
  }
  free(room);
  return true;
}
