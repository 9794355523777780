"""What can fail outside: shipped files, forecasts, geocoders; each becomes a value or a named fault."""
