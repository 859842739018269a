// Neighbours that the keys cannot tell apart, put right by exact scores. Seldom needed, so one draw at a time.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct {
  /// The exact score of a row.
  int64_t (*score)(const void *context, size_t row);
  /// Told of rows that are equal, in rising order, which hold the places from `first` on.
  void (*equal)(void *context, size_t first, const uint32_t *rows, size_t count);
  void *context;
} podium_referee;

/// Place r of the draw has keys[16 r] and the row ids[pitch r], one byte or two; `mask` cuts the rows' numbers off the keys.
/// Writes the rows of each run of equal keys by score, the largest first, equals by number. `rows` and `scores`: n places.
void podium_settle(
    const podium_referee *referee, const int32_t *keys, size_t n, int32_t mask, void *ids, size_t pitch, uint32_t *rows,
    int64_t *scores);
