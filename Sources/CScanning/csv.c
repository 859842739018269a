#include "scanning.h"

static inline bool is_mark(uint8_t byte) {
  return byte == ',' || byte == '"' || byte == '\n' || byte == '\r' || byte == 0;
}

static size_t marks_one_by_one(const uint8_t *bytes, size_t from, size_t n, uint32_t *places, size_t count) {
  for (size_t i = from; i < n; i++) {
    places[count] = (uint32_t)i;
    count += is_mark(bytes[i]);
  }
  return count;
}

static void survey_one_by_one(const uint8_t *bytes, size_t from, size_t n, size_t *quotes, size_t *lines) {
  for (size_t i = from; i < n; i++) {
    *quotes += bytes[i] == '"';
    *lines += bytes[i] == '\n' || bytes[i] == '\r';
  }
}

#if defined(__x86_64__)
#include <emmintrin.h>

static inline uint64_t marks_of_16(const uint8_t *bytes) {
  __m128i x = _mm_loadu_si128((const __m128i *)bytes);
  __m128i cell = _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8(',')), _mm_cmpeq_epi8(x, _mm_set1_epi8('"')));
  __m128i line = _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(x, _mm_set1_epi8('\r')));
  __m128i nul = _mm_cmpeq_epi8(x, _mm_setzero_si128());
  return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(cell, line), nul));
}

size_t podium_csv_marks(const uint8_t *bytes, size_t n, uint32_t *places) {
  size_t count = 0, i = 0;
  for (; i + 64 <= n; i += 64) {
    uint64_t marks = marks_of_16(bytes + i) | marks_of_16(bytes + i + 16) << 16 | marks_of_16(bytes + i + 32) << 32
        | marks_of_16(bytes + i + 48) << 48;
    while (marks != 0) {
      places[count++] = (uint32_t)(i + (size_t)__builtin_ctzll(marks));
      marks &= marks - 1;
    }
  }
  return marks_one_by_one(bytes, i, n, places, count);
}

bool podium_csv_survey(const uint8_t *bytes, size_t n, size_t *lines) {
  size_t quotes = 0, ends = 0, i = 0;
  while (i + 16 <= n) {
    // A byte of the sums counts 255 steps at most.
    __m128i quote = _mm_setzero_si128(), end = _mm_setzero_si128();
    for (int step = 0; step < 255 && i + 16 <= n; step++, i += 16) {
      __m128i x = _mm_loadu_si128((const __m128i *)(bytes + i));
      quote = _mm_sub_epi8(quote, _mm_cmpeq_epi8(x, _mm_set1_epi8('"')));
      end = _mm_sub_epi8(
          end, _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(x, _mm_set1_epi8('\r'))));
    }
    uint64_t halves[2];
    _mm_storeu_si128((__m128i *)halves, _mm_sad_epu8(quote, _mm_setzero_si128()));
    quotes += halves[0] + halves[1];
    _mm_storeu_si128((__m128i *)halves, _mm_sad_epu8(end, _mm_setzero_si128()));
    ends += halves[0] + halves[1];
  }
  survey_one_by_one(bytes, i, n, &quotes, &ends);
  *lines = ends;
  return quotes & 1;
}

#else

size_t podium_csv_marks(const uint8_t *bytes, size_t n, uint32_t *places) {
  return marks_one_by_one(bytes, 0, n, places, 0);
}

bool podium_csv_survey(const uint8_t *bytes, size_t n, size_t *lines) {
  size_t quotes = 0;
  *lines = 0;
  survey_one_by_one(bytes, 0, n, &quotes, lines);
  return quotes & 1;
}

#endif
