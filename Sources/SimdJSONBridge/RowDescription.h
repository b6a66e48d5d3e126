// What a row says of its recommendation, whatever the resource.

#pragma once

#include "SimdJSONBridge.h"

/// Cuts the resource off the portal link and hashes all that is said of the recommendation.
void settle_description(bridge_row &row);
