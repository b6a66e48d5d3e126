#include "SimdJSONBridge.h"
