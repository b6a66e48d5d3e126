// Texts and how they compare.

#pragma once

#include "SimdJSONBridge.h"

#include <string_view>

inline std::string_view view_of(bridge_text text) {
  return {reinterpret_cast<const char *>(text.bytes), text.bytes ? text.length : 0};
}

inline char folded(char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter | 32) : letter; }

inline bool same_folded(std::string_view first, std::string_view second) {
  if (first.size() != second.size()) { return false; }
  for (size_t index = 0; index < first.size(); index++) {
    if (folded(first[index]) != folded(second[index])) { return false; }
  }
  return true;
}
