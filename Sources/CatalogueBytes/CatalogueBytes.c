#include "CatalogueBytes.h"
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
const unsigned char catalogue_bytes[] = {
#embed "catalogue.csv"
};
#pragma clang diagnostic pop
const size_t catalogue_length = sizeof catalogue_bytes;
