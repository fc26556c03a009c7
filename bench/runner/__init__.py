"""Times the programs of `bench/programs` under the peers of `bench/peers`, side by side."""
