// The wanted keys of a row, level by level, and where each value goes.

#pragma once

#include "SimdJSONBridge.h"

#include <string_view>

enum class Shape { text, number, flag, texts, members, pairs, ancestors, initiatives, page, nested, assignment };

enum ListIndex { tags_list, categories_list, threats_list, members_list, ancestors_list, list_count };

enum class TableIndex {
  root, error, properties, status, resource, links, metadata, score, definition, definition_properties,
  details, parent, eta, ticket, count
};

struct Field {
  std::string_view name;
  Shape shape;
  /// Of the slot in the row; for nested objects of a flag that they are there, 0 for none.
  size_t offset;
  const char *path;
  TableIndex nested = TableIndex::root;
  ListIndex list = list_count;
  /// Whether a value of another type is left aside without a fault.
  bool is_lenient = false;
};

struct Table {
  const Field *first, *last;
};

Table table_of(TableIndex index);
