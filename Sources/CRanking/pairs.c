#pragma STDC FP_CONTRACT OFF
#include "variants.h"
#include "vectors.h"

enum { tile = 8 };

BODY void contests_body(const double *x, const double *w, size_t columns, size_t stride, size_t own, size_t first,
                        double *restrict won, double *restrict lost, double *restrict tied) {
  for (size_t start = first; start < stride; start += tile) {
    double more[tile] = {0}, less[tile] = {0}, same[tile] = {0};
    for (size_t c = 0; c < columns; c++) {
      const double *v = x + c * stride + start;
      const double u = x[c * stride + own], weight = w[c];
      for (size_t l = 0; l < tile; l++) more[l] += u > v[l] ? weight : 0;
      for (size_t l = 0; l < tile; l++) less[l] += u < v[l] ? weight : 0;
      for (size_t l = 0; l < tile; l++) same[l] += u == v[l] ? weight : 0;
    }
    for (size_t l = 0; l < tile; l++) {
      won[start + l] = more[l];
      lost[start + l] = less[l];
      tied[start + l] = same[l];
    }
  }
}

VARIANTS(void, contests,
         (const double *x, const double *w, size_t columns, size_t stride, size_t own, size_t first, double *won,
          double *lost, double *tied),
         (x, w, columns, stride, own, first, won, lost, tied))

BODY void squared_differences_body(const double *x, size_t columns, size_t stride, size_t own, size_t first,
                                   double *restrict sum, double *restrict count) {
  for (size_t start = first; start < stride; start += tile) {
    double all[tile] = {0}, lost[tile] = {0}, shared[tile] = {0};
    for (size_t c = 0; c < columns; c++) {
      const double *v = x + c * stride + start;
      const double u = x[c * stride + own];
      for (size_t l = 0; l < tile; l++) {
        const double d = u - v[l];
        const double square = d == d ? d * d : 0;
        // Knuth's sum: what was added, and by how much less than it should.
        const double next = all[l] + square, added = next - all[l];
        lost[l] += (all[l] - (next - added)) + (square - added);
        all[l] = next;
        shared[l] += d == d ? 1 : 0;
      }
    }
    for (size_t l = 0; l < tile; l++) {
      sum[start + l] = all[l] + lost[l];
      count[start + l] = shared[l];
    }
  }
}

VARIANTS(void, squared_differences,
         (const double *x, size_t columns, size_t stride, size_t own, size_t first, double *sum, double *count),
         (x, columns, stride, own, first, sum, count))
