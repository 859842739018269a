#pragma STDC FP_CONTRACT OFF
#include "ranking.h"
#include "variants.h"

enum { tile = 16 };

BODY void wins_body(const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *wins) {
  for (size_t i = 0; i < n; i++) {
    const int32_t *own = scores + i * stride;
    for (size_t j = i + 1; j < n; j++) {
      const int32_t *other = scores + j * stride;
      uint32_t above = 0, below = 0;
      for (size_t d = 0; d < draws; d++) above += own[d] > other[d];
      for (size_t d = 0; d < draws; d++) below += own[d] < other[d];
      wins[i * n + j] += above;
      wins[j * n + i] += below;
    }
  }
}

VARIANTS(void, wins, (const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *wins),
         (scores, n, stride, draws, wins))

BODY void firsts_body(const int32_t *scores, size_t n, size_t stride, size_t draws, const int32_t *weights, size_t rows,
                      size_t weight_stride, uint32_t *firsts, int64_t *sums) {
  for (size_t start = 0; start < draws; start += tile) {
    const size_t last = draws - start < tile ? draws - start : tile;
    int32_t top[tile];
    for (size_t l = 0; l < tile; l++) top[l] = INT32_MIN;
    for (size_t i = 0; i < n; i++) {
      const int32_t *own = scores + i * stride + start;
      for (size_t l = 0; l < tile; l++) top[l] = own[l] > top[l] ? own[l] : top[l];
    }
    for (size_t i = 0; i < n; i++) {
      const int32_t *own = scores + i * stride + start;
      int32_t first[tile] = {0}, any = 0;
      for (size_t l = 0; l < last; l++) first[l] = own[l] == top[l];
      for (size_t l = 0; l < tile; l++) any += first[l];
      if (any == 0) continue;
      firsts[i] += (uint32_t)any;
      for (size_t r = 0; r < rows; r++) {
        const int32_t *w = weights + r * weight_stride + start;
        int64_t sum = 0;
        for (size_t l = 0; l < tile; l++) sum += first[l] ? w[l] : 0;
        sums[i * rows + r] += sum;
      }
    }
  }
}

VARIANTS(void, firsts,
         (const int32_t *scores, size_t n, size_t stride, size_t draws, const int32_t *weights, size_t rows,
          size_t weight_stride, uint32_t *firsts, int64_t *sums),
         (scores, n, stride, draws, weights, rows, weight_stride, firsts, sums))
