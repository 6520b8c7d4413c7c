print("parkmetrics")
