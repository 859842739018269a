#pragma STDC FP_CONTRACT OFF
#include "ranking.h"
#include "variants.h"

enum { tile = 16 };

BODY size_t count_top_body(const int32_t *scores, size_t n, size_t stride, size_t draws, size_t entity, size_t rank) {
  size_t count = 0;
  for (size_t start = 0; start < draws; start += tile) {
    const size_t last = draws - start < tile ? draws - start : tile;
    const int32_t *own = scores + entity * stride + start;
    int32_t above[tile] = {0};
    for (size_t j = 0; j < n; j++) {
      const int32_t *other = scores + j * stride + start;
      for (size_t l = 0; l < tile; l++) above[l] += other[l] > own[l];
    }
    for (size_t l = 0; l < last; l++) count += (size_t)above[l] < rank;
  }
  return count;
}

VARIANTS(size_t, count_top,
         (const int32_t *scores, size_t n, size_t stride, size_t draws, size_t entity, size_t rank),
         (scores, n, stride, draws, entity, rank))

void podium_histogram(const int32_t *x, size_t draws, int32_t low, int shift, size_t bins, uint32_t *counts) {
  const int64_t last = (int64_t)bins - 1;
  for (size_t i = 0; i < draws; i++) {
    int64_t bin = ((int64_t)x[i] - low) >> shift;
    bin = bin < 0 ? 0 : bin;
    counts[bin > last ? last : bin] += 1;
  }
}

size_t podium_count_at_least(const int32_t *a, const int32_t *b, double share, double offset, size_t draws) {
  size_t count = 0;
  for (size_t i = 0; i < draws; i++) count += (double)a[i] >= share * (double)b[i] + offset;
  return count;
}
