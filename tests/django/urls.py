"""No routes: the tests call views directly."""

urlpatterns: list[object] = []
