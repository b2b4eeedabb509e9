// Working memory on the stack is always written before it is read.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
