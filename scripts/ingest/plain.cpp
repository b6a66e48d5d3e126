// Parses every line of a file with simdjson's DOM parser and keeps nothing: what reading cannot get below.
//
//     plain lines FILE    a buffer of 256 KiB that stays in the cache
//     plain many FILE     the whole file in memory, through parse_many

#include <cstdio>
#include <cstring>
#include <simdjson.h>
#include <vector>

static int lines(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) { return 66; }
  simdjson::dom::parser parser;
  const size_t chunk = 1 << 18;
  std::vector<char> buffer(chunk + simdjson::SIMDJSON_PADDING);
  size_t held = 0, documents = 0;
  while (true) {
    if (buffer.size() < held + chunk + simdjson::SIMDJSON_PADDING) {
      buffer.resize(held + chunk + simdjson::SIMDJSON_PADDING);
    }
    size_t count = fread(buffer.data() + held, 1, chunk, file);
    if (count == 0) { break; }
    size_t end = held + count, position = 0;
    while (char *newline = static_cast<char *>(memchr(buffer.data() + position, '\n', end - position))) {
      size_t length = size_t(newline - buffer.data()) - position;
      if (parser.parse(buffer.data() + position, length, false).error()) { return 65; }
      documents++;
      position += length + 1;
    }
    held = end - position;
    memmove(buffer.data(), buffer.data() + position, held);
  }
  fclose(file);
  printf("%zu\n", documents);
  return held == 0 ? 0 : 65;
}

static int many(const char *path) {
  simdjson::padded_string text;
  if (simdjson::padded_string::load(path).get(text)) { return 66; }
  simdjson::dom::parser parser;
  simdjson::dom::document_stream stream;
  if (parser.parse_many(text).get(stream)) { return 65; }
  size_t documents = 0;
  for (auto document : stream) {
    if (document.error()) { return 65; }
    documents++;
  }
  printf("%zu\n", documents);
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) { return 64; }
  return strcmp(arguments[1], "many") == 0 ? many(arguments[2]) : lines(arguments[2]);
}
