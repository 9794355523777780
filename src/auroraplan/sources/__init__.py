"""What can fail outside: shipped files, forecasts and geocoders, each turned into a value or a named fault."""
