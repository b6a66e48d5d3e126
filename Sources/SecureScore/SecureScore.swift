// SecureScore
