"""What the frozen program starts with."""

import sys

from auroraplan.__main__ import main

sys.exit(main())
