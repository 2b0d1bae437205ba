package gatehouse.sandbox.samples;

/**
 * A shuffled order of the numbers 0 to size−1 that needs no list: each number goes to another one, none twice.
 * It makes numbers look random and keeps them unique without remembering what was given out.
 */
record Scatter(long size, long seed) {

    private static final int ROUNDS = 3;

    Scatter {
        if (size < 2) {
            throw new IllegalArgumentException("Nothing to scatter");
        }
    }

    /** Numbers beyond the size begin again at the first. */
    long at(long number) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
        long scattered = number % size;
        do {
            scattered = mix(scattered, bits);
        } while (scattered >= size);
        return scattered;
    }

    /** Every step can be undone within the given bits, so that two numbers never meet. */
    private long mix(long number, int bits) {
        long mask = (1L << bits) - 1;
        long mixed = number;
        for (int round = 0; round < ROUNDS; round++) {
            mixed = (mixed + (seed >>> (round * 7))) * 0x9E3779B97F4A7C15L & mask;
            mixed ^= mixed >>> (bits / 2);
            mixed = mixed * 0xD1B54A32D192ED03L & mask;
            mixed ^= mixed >>> (bits / 3 + 1);
        }
        return mixed;
    }
}
