// Searches through text, byte by byte in meaning and many bytes at once in fact.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Places, in rising order, of the bytes that can end or quote a cell of CSV: comma, quote, line feed, carriage return, and
/// NUL, which none may hold. `places` has room for n of them; returns how many there are. n is below 2^32.
size_t podium_csv_marks(const uint8_t *bytes, size_t n, uint32_t *places);

/// Whether an odd number of quotes stands among the bytes; `lines` becomes the number of line feeds and carriage returns.
bool podium_csv_survey(const uint8_t *bytes, size_t n, size_t *lines);
