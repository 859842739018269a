#include "ranking.h"
#include "settle.h"
#include "standings.h"
#include "variants.h"

// Rows that the network takes; bytes of numbers kept until they are counted, and draws at most.
enum { tile = 16, fewest = 10, most = 1024, kept = 1 << 17, longest = 2064 };

// Each row against every other: for very few rows, or more than a network has room for.
BODY size_t rank_pairs_body(
    const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts, uint8_t *tied) {
  // Without ties the places held add up to 0 + 1 + … + (n - 1); each tied pair makes the sum one less.
  const int32_t untied = (int32_t)(n * (n - 1) / 2);
  size_t ties = 0;
  for (size_t start = 0; start < draws; start += tile) {
    const size_t last = draws - start < tile ? draws - start : tile;
    int32_t sum[tile] = {0};
    for (size_t i = 0; i < n; i++) {
      int32_t own[tile], above[tile] = {0};
      for (size_t l = 0; l < tile; l++) own[l] = scores[i * stride + start + l];
      for (size_t j = 0; j < n; j++) {
        const int32_t *other = scores + j * stride + start;
        for (size_t l = 0; l < tile; l++) above[l] += other[l] > own[l];
      }
      for (size_t l = 0; l < tile; l++) sum[l] += above[l];
      for (size_t l = 0; l < last; l++) counts[i * n + (size_t)above[l]] += 1;
    }
    for (size_t l = 0; l < last; l++) {
      tied[start + l] = sum[l] != untied;
      ties += tied[start + l];
    }
  }
  return ties;
}

VARIANTS(size_t, rank_pairs,
         (const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts, uint8_t *tied),
         (scores, n, stride, draws, counts, tied))

typedef struct {
  const int32_t *scores;
  size_t n, stride;
  uint32_t *counts;
  bool tied;
} one_draw;

static int64_t score_of(const void *context, size_t row) {
  const one_draw *draw = context;
  return draw->scores[row * draw->stride];
}

// Equals are counted in places of their own later; they belong at the first.
static void put_first(void *context, size_t first, const uint32_t *rows, size_t count) {
  one_draw *draw = context;
  for (size_t line = 1; line < count; line++) {
    draw->counts[rows[line] * draw->n + first] += 1;
    draw->counts[rows[line] * draw->n + first + line] -= 1;
  }
  draw->tied = true;
}

// Of up to so many draws, which end where the call's end or on a whole tile.
static size_t rank_some(
    podium_variant variant, one_draw *draw, size_t draws, size_t pitch, uint8_t *ids, uint8_t *tied) {
  int32_t keys[tile * most] __attribute__((aligned(64)));
  int64_t run[most];
  uint32_t rows[most];
  const podium_referee referee = {score_of, put_first, draw};
  const size_t n = draw->n, size = n <= 256 ? 1 : 2;
  const int32_t *const scores = draw->scores;
  size_t ties = 0;
  for (size_t start = 0; start < draws; start += tile) {
    const size_t last = draws - start < tile ? draws - start : tile;
    uint32_t near = podium_standings(variant, scores + start, n, draw->stride, keys, ids + start * size, pitch);
    for (size_t l = 0; l < last; l++) tied[start + l] = 0;
    for (near &= (1u << last) - 1; near; near &= near - 1) {
      const size_t l = (size_t)__builtin_ctz(near);
      draw->scores = scores + start + l;
      draw->tied = false;
      podium_settle(&referee, keys + l, n, numbers_cut(n), ids + (start + l) * size, pitch, rows, run);
      tied[start + l] = draw->tied;
      ties += draw->tied;
    }
  }
  draw->scores = scores;
  return ties;
}

static void count_ranks(podium_variant variant, const one_draw *draw, size_t draws, size_t pitch, const uint8_t *ids) {
  const size_t n = draw->n;
  uint32_t fours[4 * 256], line[256];
  for (size_t r = 0; r < n; r++) {
    if (n > 256) {
      const uint16_t *rows = (const uint16_t *)(const void *)ids + r * pitch;
      for (size_t d = 0; d < draws; d++) draw->counts[rows[d] * n + r] += 1;
      continue;
    }
    for (size_t i = 0; i < n; i++) line[i] = 0;
    podium_count_rank(variant, ids + r * pitch, n, draws, fours, line);
    for (size_t i = 0; i < n; i++) draw->counts[i * n + r] += line[i];
  }
}

static size_t rank_network(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts,
    uint8_t *tied) {
  uint8_t ids[kept] __attribute__((aligned(64)));
  // A tile more than is used, so that ranks do not fall on one cache set.
  const size_t fitting = kept / (n * (n <= 256 ? 1 : 2)) / tile * tile, pitch = fitting < longest ? fitting : longest;
  const size_t chunk = pitch - tile;
  one_draw draw = {scores, n, stride, counts, false};
  size_t ties = 0;
  for (size_t start = 0; start < draws; start += chunk) {
    const size_t count = draws - start < chunk ? draws - start : chunk;
    draw.scores = scores + start;
    ties += rank_some(variant, &draw, count, pitch, ids, tied + start);
    count_ranks(variant, &draw, count, pitch, ids);
  }
  return ties;
}

size_t podium_rank(
    podium_variant variant, const int32_t *scores, size_t n, size_t stride, size_t draws, uint32_t *counts,
    uint8_t *tied) {
  size_t ties;
  if (n > most && podium_rank_sorted(scores, n, stride, draws, counts, tied, &ties)) return ties;
  if (n < fewest || n > most) return podium_rank_pairs(variant, scores, n, stride, draws, counts, tied);
  return rank_network(variant, scores, n, stride, draws, counts, tied);
}
