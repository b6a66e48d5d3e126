print("uplift")
