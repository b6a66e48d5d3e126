#include "SimdJSONBridge.h"

#include "RowTables.h"

#include <new>
#include <simdjson.h>
#include <string_view>
#include <vector>

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

struct bridge_parser {
  simdjson::dom::parser parser;
  element root;
  std::vector<bridge_text> lists[list_count];
  std::vector<bridge_text> keys;
};

namespace {

bridge_text text_of(std::string_view view) {
  return {reinterpret_cast<const uint8_t *>(view.data()), view.size()};
}

std::string_view view_of(bridge_text text) {
  return {reinterpret_cast<const char *>(text.bytes), text.bytes ? text.length : 0};
}

char folded(char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter | 32) : letter; }

bool same_folded(std::string_view first, std::string_view second) {
  if (first.size() != second.size()) { return false; }
  for (size_t index = 0; index < first.size(); index++) {
    if (folded(first[index]) != folded(second[index])) { return false; }
  }
  return true;
}

/// Walks a record once along the tables of wanted keys.
struct Walker {
  bridge_parser &parser;
  bridge_row &row;

  template <typename Slot> Slot &slot(const Field &field) {
    return *reinterpret_cast<Slot *>(reinterpret_cast<char *>(&row) + field.offset);
  }

  void fault(const Field &field, const char *expected) {
    if (row.fault_path) { return; }
    row.fault_path = field.path;
    row.fault_expected = expected;
  }

  void walk(object members, Table table) {
    for (auto [key, value] : members) {
      const Field *field = find(key, table);
      if (field && value.type() != element_type::NULL_VALUE) { take(*field, value); }
    }
  }

  static const Field *find(std::string_view key, Table table) {
    for (const Field *field = table.first; field != table.last; field++) {
      if (same_folded(key, field->name)) { return field; }
    }
    return nullptr;
  }

  void take(const Field &field, element value) {
    switch (field.shape) {
    case Shape::text:
      if (value.type() == element_type::STRING) {
        slot<bridge_text>(field) = text_of(value.get_string().value_unsafe());
      } else {
        fault(field, "a text");
      }
      break;
    case Shape::number: take_number(field, value); break;
    case Shape::flag: take_flag(field, value); break;
    case Shape::texts: take_texts(field, value, {}); break;
    case Shape::members: take_texts(field, value, "id"); break;
    case Shape::pairs: take_pairs(field, value); break;
    case Shape::ancestors: take_ancestors(field, value); break;
    case Shape::initiatives: take_initiatives(value); break;
    case Shape::nested:
      if (value.type() == element_type::OBJECT) {
        if (field.offset) { slot<bool>(field) = true; }
        walk(value.get_object().value_unsafe(), table_of(field.nested));
      } else if (!field.is_lenient) {
        fault(field, "an object");
      }
      break;
    }
  }

  void take_number(const Field &field, element value) {
    auto &number = slot<bridge_number>(field);
    switch (value.type()) {
    case element_type::INT64: number = {BRIDGE_INTEGER, 0, value.get_int64().value_unsafe(), {}}; break;
    case element_type::UINT64:
    case element_type::DOUBLE: number = {BRIDGE_DOUBLE, value.get_double().value_unsafe(), 0, {}}; break;
    case element_type::STRING:
      number = {BRIDGE_TEXT, 0, 0, text_of(value.get_string().value_unsafe())};
      break;
    default: fault(field, "a number");
    }
  }

  void take_flag(const Field &field, element value) {
    auto &flag = slot<bridge_flag>(field);
    if (value.type() == element_type::BOOL) {
      flag = value.get_bool().value_unsafe() ? BRIDGE_TRUE : BRIDGE_FALSE;
    } else if (value.type() == element_type::STRING) {
      auto text = value.get_string().value_unsafe();
      if (same_folded(text, "true")) {
        flag = BRIDGE_TRUE;
      } else if (same_folded(text, "false")) {
        flag = BRIDGE_FALSE;
      } else {
        fault(field, "true or false");
      }
    } else {
      fault(field, "true or false");
    }
  }

  /// A list of texts, or of objects with one text each under a key.
  void take_texts(const Field &field, element value, std::string_view key) {
    if (value.type() != element_type::ARRAY) { return fault(field, "a list"); }
    auto &list = parser.lists[field.list];
    for (element item : value.get_array().value_unsafe()) {
      if (item.type() == element_type::STRING) {
        list.push_back(text_of(item.get_string().value_unsafe()));
      } else if (item.type() == element_type::OBJECT && !key.empty()) {
        bridge_text text = member(item, key);
        if (!text.bytes) { return fault(field, "objects with an id"); }
        list.push_back(text);
      } else {
        return fault(field, "a list of texts");
      }
    }
    slot<bridge_list>(field) = {nullptr, 0, true};
  }

  /// An object of texts; members of other types are left out.
  void take_pairs(const Field &field, element value) {
    if (value.type() != element_type::OBJECT) { return; }
    auto &list = parser.lists[field.list];
    for (auto [key, item] : value.get_object().value_unsafe()) {
      if (item.type() != element_type::STRING) { continue; }
      list.push_back(text_of(key));
      list.push_back(text_of(item.get_string().value_unsafe()));
    }
    slot<bridge_list>(field) = {nullptr, 0, true};
  }

  void take_ancestors(const Field &field, element value) {
    if (value.type() != element_type::ARRAY) { return fault(field, "a list"); }
    auto &list = parser.lists[field.list];
    for (element item : value.get_array().value_unsafe()) {
      if (item.type() != element_type::OBJECT) { return fault(field, "a list of objects"); }
      list.push_back(member(item, "name"));
      list.push_back(member(item, "displayName"));
    }
    slot<bridge_list>(field) = {nullptr, 0, true};
  }

  /// The state under the initiative that the score is computed from.
  void take_initiatives(element value) {
    if (value.type() != element_type::ARRAY) { return; }
    for (element item : value.get_array().value_unsafe()) {
      if (item.type() != element_type::OBJECT) { continue; }
      if (!same_folded(view_of(member(item, "policyInitiativeName")), "ASC Default")) { continue; }
      for (auto [key, status] : item.get_object().value_unsafe()) {
        if (same_folded(key, "assessmentStatus") && status.type() == element_type::OBJECT) {
          row.default_initiative_code = member(status, "code");
        }
      }
    }
  }

  static bridge_text member(element value, std::string_view key) {
    for (auto [name, item] : value.get_object().value_unsafe()) {
      if (same_folded(name, key) && item.type() == element_type::STRING) {
        return text_of(item.get_string().value_unsafe());
      }
    }
    return {};
  }

  void link_lists() {
    link(row.tags, tags_list);
    link(row.categories, categories_list);
    link(row.threats, threats_list);
    link(row.members, members_list);
    link(row.ancestors, ancestors_list);
  }

  void link(bridge_list &list, ListIndex index) {
    if (list.present) { list = {parser.lists[index].data(), parser.lists[index].size(), true}; }
  }
};

/// A hash of texts, eight bytes at a time.
struct TextHash {
  uint64_t state = 0x9E3779B97F4A7C15;

  void mix(uint64_t word) {
    __extension__ typedef unsigned __int128 wide;
    wide product = wide(state ^ word) * 0xA0761D6478BD642F;
    state = uint64_t(product >> 64) ^ (uint64_t(product) + state);
  }

  void add(bridge_text text) {
    mix(text.length ^ (text.bytes ? uint64_t(1) << 63 : 0));
    size_t index = 0;
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
  for (size_t start = 0; start + part.size() <= view.size(); start++) {
    if (view[start] == '/' && same_folded(view.substr(start, part.size()), part)) {
      link.length = start;
      break;
    }
  }
  return link;
}

uint64_t described(const bridge_row &row) {
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

/// Capacity that a long record leaves behind is given back.
constexpr size_t kept_capacity = 1 << 20;

const char *parse(
    bridge_parser &parser, const uint8_t *bytes, size_t length, size_t readable, bridge_row &row) {
  if (parser.parser.capacity() > kept_capacity && length <= kept_capacity) {
    parser.parser = simdjson::dom::parser();
  }
  bool must_copy = readable < length + simdjson::SIMDJSON_PADDING;
  auto error = parser.parser.parse(bytes, length, must_copy).get(parser.root);
  if (error) { return simdjson::error_message(error); }
  if (parser.root.type() != element_type::OBJECT) { return "a value that is no object"; }
  row = {};
  for (auto &list : parser.lists) { list.clear(); }
  Walker walker{parser, row};
  walker.walk(parser.root.get_object().value_unsafe(), table_of(TableIndex::root));
  walker.link_lists();
  row.portal_link = without_resource(row.portal_link);
  row.described = described(row);
  return nullptr;
}

} // namespace

bridge_parser *bridge_parser_create(void) { return new (std::nothrow) bridge_parser(); }

void bridge_parser_destroy(bridge_parser *parser) { delete parser; }

size_t bridge_padding(void) { return simdjson::SIMDJSON_PADDING; }

const char *bridge_parse(
    bridge_parser *parser, const uint8_t *bytes, size_t length, size_t readable, bridge_row *row) {
  try {
    return parse(*parser, bytes, length, readable, *row);
  } catch (...) {
    return "memory ran out";
  }
}

bridge_list bridge_keys(bridge_parser *parser) {
  try {
    parser->keys.clear();
    for (auto [key, value] : parser->root.get_object()) {
      (void)value;
      if (parser->keys.size() < 8) { parser->keys.push_back(text_of(key)); }
    }
    return {parser->keys.data(), parser->keys.size(), true};
  } catch (...) {
    return {};
  }
}
