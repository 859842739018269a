#pragma STDC FP_CONTRACT OFF
#include "ranking.h"

// Doubles hold whole numbers below 2^53 throughout; a quotient that division rounded up past a whole number is put
// right by the sign of its remainder.
void podium_shares(const int32_t *g, size_t k, size_t stride, size_t draws, double *remainder, int32_t *w) {
  const int32_t one = 1 << podium_grid_bits;
  const double rest = one - (int32_t)k;
  for (size_t d = 0; d < draws; d++) {
    double sum = 0;
    for (size_t c = 0; c < k; c++) sum += g[c * stride + d];
    int32_t left = one;
    for (size_t c = 0; c < k; c++) {
      double part = rest * g[c * stride + d];
      double share = (double)(int64_t)(part / sum);
      remainder[c] = part - share * sum;
      if (remainder[c] < 0) share -= 1, remainder[c] += sum;
      int32_t units = 1 + (int32_t)share;
      w[c * stride + d] = units;
      left -= units;
    }
    for (; left > 0; left--) {
      size_t best = 0;
      for (size_t c = 1; c < k; c++) best = remainder[c] > remainder[best] ? c : best;
      remainder[best] = -1;
      w[best * stride + d] += 1;
    }
  }
}
