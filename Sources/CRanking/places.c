#pragma STDC FP_CONTRACT OFF
#include "ranking.h"
#include "variants.h"

enum { tile = 16 };

BODY void places_body(const int32_t *scores, size_t n, size_t stride, size_t draws, size_t entity, int32_t *above,
                      int32_t *level) {
  for (size_t start = 0; start < draws; start += tile) {
    const int32_t *own = scores + entity * stride + start;
    int32_t more[tile] = {0}, same[tile] = {0};
    for (size_t j = 0; j < n; j++) {
      const int32_t *other = scores + j * stride + start;
      for (size_t l = 0; l < tile; l++) more[l] += other[l] > own[l];
      for (size_t l = 0; l < tile; l++) same[l] += other[l] == own[l];
    }
    for (size_t l = 0; l < tile; l++) above[start + l] = more[l], level[start + l] = same[l] - 1;
  }
}

VARIANTS(void, places,
         (const int32_t *scores, size_t n, size_t stride, size_t draws, size_t entity, int32_t *above, int32_t *level),
         (scores, n, stride, draws, entity, above, level))
