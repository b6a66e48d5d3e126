#ifndef CATALOGUE_BYTES_H
#define CATALOGUE_BYTES_H
#include <stddef.h>
extern const unsigned char catalogue_bytes[];
extern const size_t catalogue_length;
#endif
