#ifndef SIMDJSON_BRIDGE_H
#define SIMDJSON_BRIDGE_H

// One record of an export, parsed and validated as a whole by simdjson, as a flat row of the members that are
// wanted. Keys compare without case. No exception leaves a function, and nothing is shared between parsers.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// UTF-8 without a terminator; `bytes` is null when the member is absent or null.
typedef struct {
  const uint8_t *bytes;
  size_t length;
} bridge_text;

typedef struct {
  const bridge_text *items;
  size_t count;
  /// False when the member is absent.
  bool present;
} bridge_list;

typedef enum { BRIDGE_ABSENT = 0, BRIDGE_DOUBLE, BRIDGE_INTEGER, BRIDGE_TEXT } bridge_number_kind;

typedef struct {
  bridge_number_kind kind;
  double real;
  int64_t integer;
  bridge_text text;
} bridge_number;

typedef enum { BRIDGE_UNSET = 0, BRIDGE_FALSE, BRIDGE_TRUE } bridge_flag;

/// The wanted members of any kind of row; texts live until the next parse.
typedef struct {
  bridge_text id, name, type, subscription_id, display_name, state;
  bridge_text subscription_name;
  /// Name and value in turn.
  bridge_list tags;
  /// Of a page: where the next one is.
  bridge_text next_page;
  /// Whether it is a page: an object with a list of records.
  bool is_page;
  /// Of an answer that is an error.
  bridge_text error_code, error_message;

  // properties
  bool has_properties;
  bridge_text property_name, environment, environment_name, hierarchy;
  bridge_text status_code, status_changed, status_first, default_initiative_code;
  bridge_text source, resource_id, azure_resource_id, connector_id, resource_type;
  bridge_text portal_link;
  bool has_metadata;
  bridge_text metadata_name, assessment_type, description, remediation, severity, user_impact, effort;
  bridge_list categories, threats;
  bridge_flag preview;
  bridge_number maximum, current, percentage, weight, healthy, unhealthy, not_applicable;
  bridge_text definition_name, definition_id, definition_display_name;
  bridge_number definition_maximum;
  bridge_list members;
  // of a governance assignment
  bridge_text owner, due_date, eta;
  bridge_flag grace_period;
  bridge_number ticket_number;
  bridge_text ticket_link, ticket_status;
  /// From the nearest group to the root: name and display name in turn.
  bridge_list ancestors;
  bridge_text parent_name, parent_id, parent_display_name;

  /// A 64-bit hash of all that an assessment row says of its recommendation.
  uint64_t described;
  /// The first member of the wrong type and what was expected there; null when there is none.
  const char *fault_path;
  const char *fault_expected;
} bridge_row;

typedef struct bridge_parser bridge_parser;

/// Null when memory runs out.
bridge_parser *bridge_parser_create(void);
void bridge_parser_destroy(bridge_parser *parser);

/// How many readable bytes must follow a record so that it is parsed where it lies.
size_t bridge_padding(void);

/// Parses one record.
///
/// `readable` says how many bytes can be read from `bytes` on; with less than the padding beyond `length` the
/// record is copied first. Returns null and fills the row, or says what is wrong.
const char *bridge_parse(
    bridge_parser *parser, const uint8_t *bytes, size_t length, size_t readable, bridge_row *row);

/// How many bytes come before the first line's end; all of them when there is none.
size_t bridge_line_length(const uint8_t *bytes, size_t length);

/// The keys of the record parsed last, at most eight; for messages.
bridge_list bridge_keys(bridge_parser *parser);

#ifdef __cplusplus
}
#endif

#endif
