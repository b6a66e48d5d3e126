#include "RowDescription.h"

#include "Texts.h"

#include <cstring>

namespace {

/// A hash of texts, eight bytes at a time.
struct TextHash {
  uint64_t state = 0x9E3779B97F4A7C15;

  void mix(uint64_t word) { mix(word, 0); }

  void mix(uint64_t word, uint64_t other) {
    __extension__ typedef unsigned __int128 wide;
    wide product = wide(state ^ word) * (0xA0761D6478BD642F ^ other);
    state = uint64_t(product >> 64) ^ (uint64_t(product) + state);
  }

  void add(bridge_text text) {
    mix(text.length ^ (text.bytes ? uint64_t(1) << 63 : 0));
    size_t index = 0;
    for (; index + 16 <= text.length; index += 16) {
      uint64_t words[2];
      memcpy(words, text.bytes + index, 16);
      mix(words[0], words[1]);
    }
    for (; index + 8 <= text.length; index += 8) {
      uint64_t word;
      memcpy(&word, text.bytes + index, 8);
      mix(word);
    }
    if (index < text.length) {
      uint64_t word = 0;
      memcpy(&word, text.bytes + index, text.length - index);
      mix(word);
    }
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
  return hash.state;
}

} // namespace

void settle_description(bridge_row &row) {
  row.portal_link = without_resource(row.portal_link);
  row.described = hash_of(row);
}
