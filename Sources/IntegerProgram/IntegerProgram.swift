// IntegerProgram
