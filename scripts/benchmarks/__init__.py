"""What the benchmark scripts share: processes and their cost, instances, other solvers, and the written record."""
