// Sixteen draws of one quantity.
#pragma once
#include <stdint.h>

typedef int32_t row16 __attribute__((vector_size(64), may_alias));
/// A row where it stands among others of a draw's.
typedef int32_t row16_anywhere __attribute__((vector_size(64), aligned(4), may_alias));
