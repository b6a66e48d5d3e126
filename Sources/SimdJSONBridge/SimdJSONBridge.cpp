#include "SimdJSONBridge.h"

#include "RowDescription.h"
#include "RowTables.h"
#include "Texts.h"

#include <cstring>
#include <new>
#include <simdjson.h>
#include <string_view>
#include <vector>

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

namespace {

/// What became of the key at one place of an object: rows of one export have their keys in one order.
struct KnownKey {
  static constexpr size_t longest = 40;
  size_t length = 0;
  char text[longest];
  const Field *field = nullptr;
};

constexpr size_t known_places = 32;

} // namespace

struct bridge_parser {
  KnownKey known[size_t(TableIndex::count)][known_places];
  simdjson::dom::parser parser;
  element root;
  std::vector<bridge_text> lists[list_count];
  std::vector<bridge_text> keys;
};

namespace {

bridge_text text_of(std::string_view view) {
  return {reinterpret_cast<const uint8_t *>(view.data()), view.size()};
}

// By value: a loop over a part of simdjson's temporary result would outlive it.
object object_of(element value) { return value.get_object().value_unsafe(); }
array array_of(element value) { return value.get_array().value_unsafe(); }
std::string_view string_of(element value) { return value.get_string().value_unsafe(); }

/// Walks a record once along the tables of wanted keys.
struct Walker {
  bridge_parser &parser;
  bridge_row &row;
  /// An object that means something in a governance assignment alone, until it is known whether the row is one.
  const Field *assignment_field = nullptr;
  element assignment = {};

  template <typename Slot> Slot &slot(const Field &field) {
    return *reinterpret_cast<Slot *>(reinterpret_cast<char *>(&row) + field.offset);
  }

  void fault(const Field &field, const char *expected) {
    if (row.fault_path) { return; }
    row.fault_path = field.path;
    row.fault_expected = expected;
  }

  void walk(object members, TableIndex table) {
    size_t place = 0;
    for (auto [key, value] : members) {
      const Field *field = known(key, table, place++);
      if (field && value.type() != element_type::NULL_VALUE) { take(*field, value); }
    }
  }

  /// The field of a key, which most often is the one that the record before had in its place.
  const Field *known(std::string_view key, TableIndex table, size_t place) {
    if (place >= known_places || key.empty() || key.size() > KnownKey::longest) {
      return find(key, table_of(table));
    }
    KnownKey &last = parser.known[size_t(table)][place];
    if (last.length != key.size() || memcmp(last.text, key.data(), key.size()) != 0) {
      last.length = key.size();
      memcpy(last.text, key.data(), key.size());
      last.field = find(key, table_of(table));
    }
    return last.field;
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
        slot<bridge_text>(field) = text_of(string_of(value));
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
    case Shape::page: slot<bool>(field) = slot<bool>(field) || value.type() == element_type::ARRAY; break;
    case Shape::nested: take_nested(field, value); break;
    case Shape::assignment:
      assignment_field = &field;
      assignment = value;
      break;
    }
  }

  void take_nested(const Field &field, element value) {
    if (value.type() == element_type::OBJECT) {
      if (field.offset) { slot<bool>(field) = true; }
      walk(object_of(value), field.nested);
    } else if (!field.is_lenient) {
      fault(field, "an object");
    }
  }

  /// Assessments have such a member too, of any shape.
  void take_assignment() {
    if (assignment_field && is_assignment()) { take_nested(*assignment_field, assignment); }
  }

  bool is_assignment() const {
    if (row.type.bytes && row.type.length > 0) {
      return same_folded(view_of(row.type), "microsoft.security/assessments/governanceassignments");
    }
    const std::string_view part = "/governanceassignments/";
    std::string_view id = view_of(row.id);
    for (size_t start = id.find('/'); start != id.npos; start = id.find('/', start + 1)) {
      if (same_folded(id.substr(start, part.size()), part)) { return true; }
    }
    return false;
  }

  void take_number(const Field &field, element value) {
    auto &number = slot<bridge_number>(field);
    switch (value.type()) {
    case element_type::INT64: number = {BRIDGE_INTEGER, 0, value.get_int64().value_unsafe(), {}}; break;
    case element_type::UINT64:
    case element_type::DOUBLE: number = {BRIDGE_DOUBLE, value.get_double().value_unsafe(), 0, {}}; break;
    case element_type::STRING:
      number = {BRIDGE_TEXT, 0, 0, text_of(string_of(value))};
      break;
    default: fault(field, "a number");
    }
  }

  void take_flag(const Field &field, element value) {
    auto &flag = slot<bridge_flag>(field);
    if (value.type() == element_type::BOOL) {
      flag = value.get_bool().value_unsafe() ? BRIDGE_TRUE : BRIDGE_FALSE;
    } else if (value.type() == element_type::STRING) {
      auto text = string_of(value);
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
    for (element item : array_of(value)) {
      if (item.type() == element_type::STRING) {
        list.push_back(text_of(string_of(item)));
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
    for (auto [key, item] : object_of(value)) {
      if (item.type() != element_type::STRING) { continue; }
      list.push_back(text_of(key));
      list.push_back(text_of(string_of(item)));
    }
    slot<bridge_list>(field) = {nullptr, 0, true};
  }

  void take_ancestors(const Field &field, element value) {
    if (value.type() != element_type::ARRAY) { return fault(field, "a list"); }
    auto &list = parser.lists[field.list];
    for (element item : array_of(value)) {
      if (item.type() != element_type::OBJECT) { return fault(field, "a list of objects"); }
      list.push_back(member(item, "name"));
      list.push_back(member(item, "displayName"));
    }
    slot<bridge_list>(field) = {nullptr, 0, true};
  }

  /// The state under the initiative that the score is computed from.
  void take_initiatives(element value) {
    if (value.type() != element_type::ARRAY) { return; }
    for (element item : array_of(value)) {
      if (item.type() != element_type::OBJECT) { continue; }
      if (!same_folded(view_of(member(item, "policyInitiativeName")), "ASC Default")) { continue; }
      for (auto [key, status] : object_of(item)) {
        if (same_folded(key, "assessmentStatus") && status.type() == element_type::OBJECT) {
          row.default_initiative_code = member(status, "code");
        }
      }
    }
  }

  static bridge_text member(element value, std::string_view key) {
    for (auto [name, item] : object_of(value)) {
      if (same_folded(name, key) && item.type() == element_type::STRING) {
        return text_of(string_of(item));
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

/// Capacity that a long record leaves behind is given back.
constexpr size_t kept_capacity = 1 << 20;

/// Values take up to 24 bytes each while a record is parsed, so a long record may not be made of them alone.
constexpr size_t value_limit = 1000000;

bool has_too_many_values(const uint8_t *bytes, size_t length) {
  if (length <= value_limit) { return false; }
  size_t separators = 0;
  for (size_t index = 0; index < length; index++) {
    separators += (bytes[index] == ',') + (bytes[index] == ':') + (bytes[index] == '[');
  }
  return separators > value_limit;
}

const char *parse(
    bridge_parser &parser, const uint8_t *bytes, size_t length, size_t readable, bridge_row &row) {
  if (parser.parser.capacity() > kept_capacity && length <= kept_capacity) {
    parser.parser = simdjson::dom::parser();
  }
  if (has_too_many_values(bytes, length)) { return "more than a million values in one record"; }
  bool must_copy = readable < length + simdjson::SIMDJSON_PADDING;
  auto error = parser.parser.parse(bytes, length, must_copy).get(parser.root);
  if (error) { return simdjson::error_message(error); }
  if (parser.root.type() != element_type::OBJECT) { return "a value that is no object"; }
  row = {};
  for (auto &list : parser.lists) { list.clear(); }
  Walker walker{parser, row};
  walker.walk(object_of(parser.root), TableIndex::root);
  walker.take_assignment();
  walker.link_lists();
  settle_description(row);
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

size_t bridge_line_length(const uint8_t *bytes, size_t length) {
  const void *end = length > 0 ? memchr(bytes, '\n', length) : nullptr;
  return end ? size_t(static_cast<const uint8_t *>(end) - bytes) : length;
}

bridge_list bridge_keys(bridge_parser *parser) {
  try {
    parser->keys.clear();
    for (auto [key, value] : object_of(parser->root)) {
      (void)value;
      if (parser->keys.size() < 8) { parser->keys.push_back(text_of(key)); }
    }
    return {parser->keys.data(), parser->keys.size(), true};
  } catch (...) {
    return {};
  }
}
