// Effort
