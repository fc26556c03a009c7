"""c_backend"""
