#include "CatalogueBytes.h"

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char bytes[] = {
#embed "catalogue.csv"
};
#pragma clang diagnostic pop

const unsigned char *catalogue_bytes(void) { return bytes; }

size_t catalogue_length(void) { return sizeof bytes; }
