#ifndef CATALOGUE_BYTES_H
#define CATALOGUE_BYTES_H
#include <stddef.h>

/// The shipped catalogue, `catalogue.csv` byte by byte.
const unsigned char *catalogue_bytes(void);

/// How many bytes that is.
size_t catalogue_length(void);
#endif
