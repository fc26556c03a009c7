"""The demo's endpoints: each offloaded one beside its baselines."""

from demoapp import views
from django.urls import path

handler400 = "demoapp.errors.bad_request"

urlpatterns = [
    path("baseline/", views.baseline_items),
    path("baseline_orjson/", views.baseline_items_orjson),
    path("offload/", views.offload_items),
    path("baseline_table/", views.baseline_table),
    path("baseline_table_orjson/", views.baseline_table_orjson),
    path("offload_table/", views.offload_table),
    path("baseline_compute/", views.baseline_compute),
    path("baseline_compute_orjson/", views.baseline_compute_orjson),
    path("compute/", views.compute),
    path("health/", views.health),
    path("empty/", views.empty),
    path("metrics/", views.metrics),
]
