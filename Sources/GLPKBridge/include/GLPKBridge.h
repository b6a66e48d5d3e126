#ifndef GLPK_BRIDGE_H
#define GLPK_BRIDGE_H
#endif
