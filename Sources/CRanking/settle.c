#include "settle.h"

// Shell's sort with the gaps of Ciura (2001): runs are short but where a table is made of equals.
static void sort_run(uint32_t *rows, int64_t *scores, size_t count) {
  static const size_t gaps[] = {8861, 3938, 1750, 701, 301, 132, 57, 23, 10, 4, 1};
  for (size_t g = 0; g < sizeof gaps / sizeof *gaps; g++) {
    const size_t gap = gaps[g];
    if (gap >= count) continue;
    for (size_t i = gap; i < count; i++) {
      const uint32_t row = rows[i];
      const int64_t score = scores[i];
      size_t place = i;
      for (; place >= gap; place -= gap) {
        const int64_t other = scores[place - gap];
        if (other > score || (other == score && rows[place - gap] < row)) break;
        rows[place] = rows[place - gap], scores[place] = other;
      }
      rows[place] = row, scores[place] = score;
    }
  }
}

void podium_settle(
    const podium_referee *referee, const int32_t *keys, size_t n, int32_t mask, void *ids, size_t pitch, uint32_t *rows,
    int64_t *scores) {
  uint8_t *const bytes = ids;
  uint16_t *const halves = ids;
  for (size_t first = 0, end; first + 1 < n; first = end) {
    const int32_t *key = keys + 16 * first;
    if ((key[0] ^ key[16]) & mask) {
      end = first + 1;
      continue;
    }
    for (end = first + 2; end < n && !((keys[16 * end] ^ key[0]) & mask); end++) {}
    const size_t count = end - first;
    for (size_t i = 0; i < count; i++) {
      rows[i] = n <= 256 ? bytes[(first + i) * pitch] : halves[(first + i) * pitch];
      scores[i] = referee->score(referee->context, rows[i]);
    }
    sort_run(rows, scores, count);
    for (size_t i = 0; i < count; i++) {
      if (n <= 256) bytes[(first + i) * pitch] = (uint8_t)rows[i];
      if (n > 256) halves[(first + i) * pitch] = (uint16_t)rows[i];
    }
    for (size_t start = 0, stop; start < count; start = stop) {
      for (stop = start + 1; stop < count && scores[stop] == scores[start]; stop++) {}
      if (stop - start > 1) referee->equal(referee->context, first + start, rows + start, stop - start);
    }
  }
}
