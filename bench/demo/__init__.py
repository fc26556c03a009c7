"""The main job, measured: the demo's Django endpoints, plain and offloaded, under the same load."""
