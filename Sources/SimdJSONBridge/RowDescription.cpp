#include "RowDescription.h"

#include "Texts.h"

#include <cstring>

namespace {

uint64_t word_at(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

/// A hash of texts, sixteen bytes at a time in two chains that do not wait for each other.
struct TextHash {
  uint64_t state = 0x9E3779B97F4A7C15;
  uint64_t other = 0xE7037ED1A0B428DB;

  static uint64_t mixed(uint64_t first, uint64_t second) {
    __extension__ typedef unsigned __int128 wide;
    wide product = wide(first) * second;
    return uint64_t(product >> 64) ^ uint64_t(product);
  }

  void mix(uint64_t word) { state = mixed(state ^ word, 0xA0761D6478BD642F) + state; }

  void mix_pair(const uint8_t *bytes) {
    state = mixed(state ^ word_at(bytes), 0xA0761D6478BD642F ^ word_at(bytes + 8)) + state;
  }

  void add(bridge_text text) {
    mix(text.length ^ (text.bytes ? uint64_t(1) << 63 : 0));
    size_t index = 0;
    for (; index + 32 <= text.length; index += 32) {
      mix_pair(text.bytes + index);
      const uint8_t *next = text.bytes + index + 16;
      other = mixed(other ^ word_at(next), 0x8EBC6AF09C88C6E3 ^ word_at(next + 8)) + other;
    }
    if (index + 16 <= text.length) {
      mix_pair(text.bytes + index);
      index += 16;
    }
    if (index == text.length) { return; }
    if (text.length >= 16) {
      // The last sixteen bytes, some of them once more.
      mix_pair(text.bytes + text.length - 16);
      return;
    }
    uint8_t rest[16] = {};
    memcpy(rest, text.bytes + index, text.length - index);
    mix_pair(rest);
  }

  void add(bridge_list list) {
    mix(list.count);
    for (size_t index = 0; index < list.count; index++) { add(list.items[index]); }
  }
};

/// The part of a portal link that belongs to the recommendation, and not to one resource.
bridge_text without_resource(bridge_text link) {
  const std::string_view part = "/resourceid/";
  std::string_view view = view_of(link);
  for (size_t start = view.find('/'); start != view.npos; start = view.find('/', start + 1)) {
    if (same_folded(view.substr(start, part.size()), part)) {
      link.length = start;
      break;
    }
  }
  return link;
}

uint64_t hash_of(const bridge_row &row) {
  TextHash hash;
  for (bridge_text text :
       {row.property_name, row.portal_link, row.metadata_name, row.assessment_type, row.description,
        row.remediation, row.severity, row.user_impact, row.effort}) {
    hash.add(text);
  }
  hash.add(row.categories);
  hash.add(row.threats);
  hash.mix(uint64_t(row.preview) << 1 | row.has_metadata);
  hash.mix(hash.other);
  return hash.state;
}

} // namespace

void settle_description(bridge_row &row) {
  row.portal_link = without_resource(row.portal_link);
  row.described = hash_of(row);
}
