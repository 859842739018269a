#include "flat.h"
#include "settle.h"
#include "standings.h"

// Draws whose ranks are kept before they are counted, one rank at a time.
static size_t chunk_of(size_t n) {
  const size_t fitting = (n <= 256 ? 1u << 18 : 1u << 17) / n / podium_group * podium_group;
  return fitting < podium_group ? podium_group : fitting > 1024 ? 1024 : fitting;
}

typedef struct {
  int16_t *sorted, *weights;
  int32_t *scores, *keys, *drawn;
  uint32_t *counts, *rows;
  int64_t *run;
  uint8_t *ids;
  /// In draws; not a power of two, so that ranks do not fall on one cache set.
  size_t pitch;
} workspace;

// Lays pieces out one after the other, each on 64 bytes; returns the bytes in all.
static size_t lay_out(void *scratch, size_t n, size_t k, workspace *w) {
  uintptr_t at = ((uintptr_t)scratch + 63) & ~(uintptr_t)63;
#define PIECE(field, count) w->field = (void *)at, at += ((count) * sizeof *w->field + 63) & ~(size_t)63
  w->pitch = chunk_of(n) + podium_group;
  PIECE(sorted, podium_group * (k + 1));
  PIECE(weights, podium_group * (k + 1));
  PIECE(scores, podium_group * podium_flat_offsets(n));
  PIECE(keys, 16 * n);
  PIECE(drawn, k);
  PIECE(counts, 4 * n);
  PIECE(rows, n);
  PIECE(run, n);
  PIECE(ids, w->pitch * n * (n <= 256 ? 1 : 2));
#undef PIECE
  return at - (uintptr_t)scratch;
}

size_t podium_flat_scratch(size_t n, size_t k) {
  workspace w;
  return lay_out((void *)0, n, k, &w) + 64;
}

typedef struct {
  const podium_flat *flat;
  const int32_t *weights;
  int64_t unit, *split;
} one_draw;

static int64_t exact_score(const void *context, size_t row) {
  const one_draw *draw = context;
  const int32_t *x = draw->flat->values + row * draw->flat->k;
  int64_t sum = 0, weighted = 0;
  for (size_t j = 0; j < draw->flat->k; j++) {
    sum += x[j];
    weighted += (int64_t)x[j] * draw->weights[j];
  }
  return (weighted << (podium_grid_bits - podium_weight_bits)) + sum;
}

// Equals share their ranks equally; where the unit does not divide, what is left goes round: line l takes one more at the
// places p with (l + p) mod count < rest.
static void share_ranks(void *context, size_t first, const uint32_t *rows, size_t count) {
  const one_draw *draw = context;
  const size_t n = draw->flat->n;
  const int64_t share = draw->unit / (int64_t)count;
  const size_t rest = (size_t)(draw->unit % (int64_t)count);
  for (size_t line = 0; line < count; line++) {
    int64_t *const split = draw->split + first * n + rows[line];
    split[line * n] -= draw->unit, split[(line + 1) * n] += draw->unit;
    split[0] += share, split[count * n] -= share;
    const size_t from = line ? count - line : 0, to = from + rest;
    split[from * n] += 1;
    if (to <= count) {
      split[to * n] -= 1;
    } else {
      split[count * n] -= 1, split[0] += 1, split[(to - count) * n] -= 1;
    }
  }
}

// Which draw of its group stands in place 16 column + l.
static size_t draw_at(size_t column, size_t l) { return 8 * (2 * (l / 4) + column % 2) + column / 2 * 4 + l % 4; }

// Takes the ids of draws from `used` on out of a group, row by row.
static void keep_used(uint8_t *ids, size_t n, size_t pitch, size_t used) {
  const size_t size = n <= 256 ? 1 : 2;
  for (size_t r = 0; r < n; r++) {
    uint8_t *row = ids + r * pitch * size;
    size_t kept = 0;
    for (size_t p = 0; p < podium_group; p++) {
      if (draw_at(p / 16, p % 16) >= used) continue;
      for (size_t b = 0; b < size; b++) row[kept * size + b] = row[p * size + b];
      kept++;
    }
  }
}

// The ranks of one group; of those draws that are used, the ties.
static void rank_group(podium_variant variant, const workspace *w, one_draw *draw, uint8_t *ids, size_t used) {
  const size_t n = draw->flat->n, size = n <= 256 ? 1 : 2;
  const podium_referee referee = {exact_score, share_ranks, draw};
  for (size_t column = 0; column < podium_group / 16; column++, ids += 16 * size) {
    uint32_t near = podium_standings(variant, w->scores + 16 * column, n, podium_group, w->keys, ids, w->pitch);
    for (; near; near &= near - 1) {
      const size_t l = (size_t)__builtin_ctz(near);
      if (draw_at(column, l) >= used) continue;
      const int16_t *negated = w->weights + 2 * (16 * column + l);
      for (size_t j = 0; j < draw->flat->k; j++) w->drawn[j] = -negated[j / 2 * 2 * podium_group + j % 2];
      podium_settle(&referee, w->keys + l, n, numbers_cut(n), ids + l * size, w->pitch, w->rows, w->run);
    }
  }
}

void podium_flat_draws(
    podium_variant variant, const podium_flat *flat, uint64_t key, const uint64_t *streams, uint64_t first,
    size_t draws, int64_t unit, podium_flat_part part, void *scratch, uint32_t *counts, int64_t *split) {
  const size_t n = flat->n, chunk = chunk_of(n), size = n <= 256 ? 1 : 2;
  workspace w;
  lay_out(scratch, n, flat->k, &w);
  one_draw draw = {flat, w.drawn, unit, split};
  for (size_t start = 0; start < draws; start += chunk) {
    const size_t count = draws - start < chunk ? draws - start : chunk;
    for (size_t group = 0; group < count; group += podium_group) {
      podium_flat_weights(variant, key, streams, flat->k, (first + start + group) / podium_group, w.sorted, w.weights);
      if (part == podium_flat_weights_only) continue;
      podium_flat_scores(variant, flat, w.weights, w.scores);
      if (part == podium_flat_scores_only) continue;
      const size_t used = count - group < podium_group ? count - group : podium_group;
      rank_group(variant, &w, &draw, w.ids + group * size, used);
      if (used < podium_group) keep_used(w.ids + group * size, n, w.pitch, used);
    }
    if (part != podium_flat_all) continue;
    for (size_t r = 0; r < n; r++) {
      podium_count_rank(variant, w.ids + r * w.pitch * size, n, count, w.counts, counts + r * n);
    }
  }
}
