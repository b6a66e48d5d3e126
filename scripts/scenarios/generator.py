"""A random generator of our own, so that no version of Python changes a scenario."""


class Generator:
    """SplitMix64."""

    def __init__(self, seed):
        self.state = seed & (2**64 - 1)

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & (2**64 - 1)
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return mixed ^ (mixed >> 31)

    def below(self, count):
        return self.next() % count

    def percent(self, chance):
        """Whether something of this chance, in percent, happens."""
        return self.below(100) < chance

    def pick(self, values):
        return values[self.below(len(values))]
